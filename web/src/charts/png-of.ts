/** Pixels of the file for one of the picture, so that it is sharp in a document and on paper. */
const SCALE = 2;

/** A picture given as SVG as a PNG file. Fonts are those of this computer. Rejects where the browser cannot draw it. */
export async function pngOf(svg: string): Promise<Blob> {
  const picture = new Image();
  // Images may come as data from the page itself, not from addresses of blobs.
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = picture.width * SCALE;
  canvas.height = picture.height * SCALE;
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('There is no canvas');
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be written'))),
      'image/png',
    );
  });
}
