package cat.impulsem.dashboard.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a class whose tests publish anew or change grants: it gets a dashboard of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface ChangesStore {}
