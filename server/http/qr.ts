import qrcode from 'qrcode';

/**
 * A QR code as SVG, black on white with the quiet zone that scanners need. The text of a join address is in capitals: then it needs fewer
 * squares, and each is larger on the wall.
 */
export const qrSvg = (text: string): Promise<string> =>
  qrcode.toString(text, { type: 'svg', errorCorrectionLevel: 'M', margin: 4 });

/** `HTTP://192.168.178.123:8080/J/7F3K9Q` */
export const joinAddress = (base: string, code: string): string => `${base}/j/${code}`.toUpperCase();
