/**
 * Version of the arithmetic that gives results: read into every run manifest. Raise it whenever the same policy, population and
 * day could give another figure than before.
 */
export const ENGINE_VERSION = '1.0.0';
