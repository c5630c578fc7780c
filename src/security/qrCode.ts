/** A QR code as an SVG picture, for authenticator apps; drawn on our side, so that no secret leaves the page. */
import makeQrCode from 'qrcode-generator';

/** Quiet zone of the standard, in modules. */
const margin = 4;

/** Black on white whatever the page's theme, because cameras want it so; `title` is read by screen readers. */
export function qrCodeSvg(text: string, title: string): string {
  const code = makeQrCode(0, 'M');
  code.addData(text);
  code.make();
  const size = code.getModuleCount();
  const dark = Array.from({ length: size * size }, (_, index) => [Math.floor(index / size), index % size] as const)
    .filter(([row, column]) => code.isDark(row, column))
    .map(([row, column]) => `M${column + margin} ${row + margin}h1v1h-1z`);
  const side = size + 2 * margin;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" role="img" shape-rendering="crispEdges">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${side}" height="${side}" fill="#fff"/><path d="${dark.join('')}" fill="#000"/></svg>`,
  ].join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
