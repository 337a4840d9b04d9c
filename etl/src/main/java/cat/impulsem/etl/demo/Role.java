package cat.impulsem.etl.demo;

import java.util.EnumMap;
import java.util.Map;

/** Roles in a centre, and how their time leans away from a social worker's. */
enum Role {
    TS(Map.of()),
    ES(Map.of(Family.FAM, 1.8, Family.GRP, 1.6, Family.COM, 1.5, Family.BEN, 0.5, Family.EXT, 0.6)),
    PSI(Map.of(Family.IND, 1.4, Family.FAM, 2.0, Family.CARE, 1.5, Family.BEN, 0.1, Family.EXT, 0.1, Family.REP, 0.7)),
    ADM(Map.of(
            Family.REG,
            2.0,
            Family.ADM,
            4.0,
            Family.BEN,
            1.6,
            Family.EXT,
            1.6,
            Family.IND,
            0.2,
            Family.FAM,
            0.05,
            Family.GRP,
            0.3,
            Family.COM,
            0.4,
            Family.NET,
            0.3)),
    DIR(Map.of(
            Family.ADM,
            2.5,
            Family.TEAM,
            2.5,
            Family.NET,
            2.5,
            Family.COM,
            1.5,
            Family.IND,
            0.3,
            Family.FAM,
            0.2,
            Family.BEN,
            0.4,
            Family.EXT,
            0.4)),
    JUR(Map.of(Family.IND, 1.5, Family.REP, 1.5, Family.FAM, 0.4, Family.EXT, 0.2));

    private final Map<Family, Double> leaning;

    Role(Map<Family, Double> leaning) {
        this.leaning = new EnumMap<>(Family.class);
        this.leaning.putAll(leaning);
    }

    double leaning(Family family) {
        return leaning.getOrDefault(family, 1.0);
    }

    boolean attends() {
        return this == TS || this == ES || this == PSI;
    }
}
