package cat.impulsem.dashboard.map;

import java.util.Map;

/**
 * The areas of one level on a map.
 *
 * @param ratio width over height
 * @param isTrue whether outlines are true; otherwise it is a scheme
 * @param shapes areas by code of two digits
 */
public record Plan(double ratio, boolean isTrue, Map<String, Shape> shapes) {}
