import english from 'ra-language-english';

/** react-admin's own English texts. */
export const ra = english.ra;
