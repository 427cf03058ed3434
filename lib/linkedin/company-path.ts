/** A path that may be a company's page. As loose and tiny as its neighbour. */
export function isCompanyPath(path: string): boolean {
  return /^\/(mwlite\/)?(company|showcase|school|sales\/company)\/[^/]/i.test(path);
}
