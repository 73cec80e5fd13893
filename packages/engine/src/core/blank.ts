/** Nothing to read in it: white space, control and formatting characters (zero-width ones) only. */
export const isBlankText = (text: string): boolean => !/[^\s\p{Cc}\p{Cf}]/u.test(text);
