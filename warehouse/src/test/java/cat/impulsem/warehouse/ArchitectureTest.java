package cat.impulsem.warehouse;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "cat.impulsem.warehouse", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule knowsNoFramework = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.spark..", "org.springframework..", "com.vaadin..", "cat.impulsem.etl..");

    @ArchTest
    static final ArchRule statisticsKnowNoDatabase = noClasses()
            .that()
            .resideInAPackage("..statistics..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.duckdb..");

    @ArchTest
    static final ArchRule packagesFormNoCycle =
            slices().matching("cat.impulsem.warehouse.(*)..").should().beFreeOfCycles();
}
