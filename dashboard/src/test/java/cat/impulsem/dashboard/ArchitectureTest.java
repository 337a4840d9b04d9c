package cat.impulsem.dashboard;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import cat.impulsem.dashboard.shell.Page;
import cat.impulsem.warehouse.store.StoreLayout;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("cat.impulsem.dashboard");

    @Test
    void dashboardKnowsNoSpark() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.spark..")
                .check(CLASSES);
    }

    @Test
    void dashboardReadsOnlyWhatIsReleased() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..warehouse.engine..", "..warehouse.release..", "..warehouse.contract..")
                .orShould()
                .callMethod(StoreLayout.class, "restricted")
                .check(CLASSES);
    }

    @Test
    void sqlStaysInData() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..dashboard.data")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.duckdb..")
                .check(CLASSES);
    }

    @Test
    void chartsStayInChart() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..dashboard.chart")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin.flow.component.charts..")
                .check(CLASSES);
    }

    /** A page draws only what its chapter opens; a route that were none would pass that gate. */
    @Test
    void everyRouteIsAPageForThoseWhoSignedIn() {
        classes()
                .that()
                .areAnnotatedWith(Route.class)
                .should()
                .beAssignableTo(Page.class)
                .andShould()
                .beAnnotatedWith(PermitAll.class)
                .check(CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("cat.impulsem.dashboard.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }
}
