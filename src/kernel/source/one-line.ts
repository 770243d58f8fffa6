/** A text as it can stand in a comment of one line: nothing in it ends the line, so nothing of it is ever run. */
export const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
