/** What a page of ours has put into a hidden field of its form, for what fills in such forms without a browser. */

/** Empty where the page has no such field. */
export function hiddenIn(html: string, name: string): string {
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
}
