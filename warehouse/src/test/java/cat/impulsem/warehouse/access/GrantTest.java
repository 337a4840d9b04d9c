package cat.impulsem.warehouse.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cat.impulsem.warehouse.indicator.Sensitivity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrantTest {
    @Test
    void lineIsReadAndWritten() {
        String line = "district_lead:d06+c17:open+persons:city";
        Grant grant = Grant.parse(line);

        assertThat(grant.role()).isEqualTo(Role.DISTRICT_LEAD);
        assertThat(grant.units()).containsExactly("d06", "c17");
        assertThat(grant.totals()).containsExactly("city");
        assertThat(grant.sensitivity()).containsExactlyInAnyOrder(Sensitivity.OPEN, Sensitivity.PERSONS);
        assertThat(grant.line()).isEqualTo(line);
    }

    @Test
    void whatIsLeftEmptyIsNotGranted() {
        Grant grant = Grant.parse("management::");

        assertThat(grant.units()).isEmpty();
        assertThat(grant.totals()).isEmpty();
        assertThat(grant.sensitivity()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "management",
                "management:city",
                "mayor:city:open",
                "MANAGEMENT:city:open",
                "management:everything:open",
                "management:city:all",
                "management:city+:open",
                "management:city:open:city:more",
                "management:c1 or 1=1:open",
                "management:../city:open"
            })
    void whatIsNotUnderstoodIsRefused(String line) {
        assertThatThrownBy(() -> Grant.parse(line)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "MANAGEMENT,DEFINITIONS FIGURES FILES ARRIVALS DELIVERIES",
        "DISTRICT_LEAD,DEFINITIONS FIGURES FILES ARRIVALS",
        "CENTRE_TEAM,DEFINITIONS FIGURES FILES ARRIVALS",
        "EVALUATOR,DEFINITIONS FIGURES FILES ARRIVALS DELIVERIES",
        "DATA_STEWARD,DEFINITIONS ARRIVALS DELIVERIES AUDIT",
        "ADMINISTRATOR,DEFINITIONS ACCOUNTS"
    })
    void rolesHaveTheseRightsAndNoOthers(Role role, String rights) {
        for (Right right : Right.values()) {
            assertThat(role.has(right)).as(right.name()).isEqualTo((" " + rights + " ").contains(" " + right + " "));
        }
    }
}
