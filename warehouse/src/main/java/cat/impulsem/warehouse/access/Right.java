package cat.impulsem.warehouse.access;

/** What a role may do; on which territories and kinds of figures is up to the grant. */
public enum Right {
    /** Read what indicators mean. */
    DEFINITIONS,
    /** See figures. */
    FIGURES,
    /** Take figures away as files. */
    FILES,
    /** See which centre delivered which month. */
    ARRIVALS,
    /** See every delivery and what was refused of it, for the whole city. */
    DELIVERIES,
    /** Read who looked at what. */
    AUDIT,
    /** See who has which grants, and how the server is doing. */
    ACCOUNTS
}
