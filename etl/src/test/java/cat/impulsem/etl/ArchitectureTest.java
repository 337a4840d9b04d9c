package cat.impulsem.etl;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "cat.impulsem.etl", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule KNOWS_NO_SCREEN = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.vaadin..", "org.springframework..", "cat.impulsem.dashboard..");

    @ArchTest
    static final ArchRule INTAKE_NEEDS_NO_SPARK = noClasses()
            .that()
            .resideInAPackage("..etl.intake..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.spark..", "..etl.load..", "..etl.spark..");
}
