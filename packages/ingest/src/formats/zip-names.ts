/** What computers add to an archive by themselves, directories, and notes for the reader. */
export const isIgnored = (name: string): boolean =>
  name.endsWith('/') || name.startsWith('__MACOSX/') || /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini|(?:read[ _-]?me|lisez[ _-]?moi|licen[cs]e)(?:\.(?:txt|md|html?|pdf|rtf))?)$/i.test(name);

/** The name under which the first member of an archive stands. */
export const firstName = (start: Buffer): string => start.toString('latin1', 30, 30 + start.readUInt16LE(26));

/** Workbooks and other office documents are zips that begin with one of these. */
export const isOffice = (name: string): boolean => /^(?:\[Content_Types\]\.xml$|_rels\/|docProps\/|customXml\/|xl\/|mimetype$)/.test(name);
