/** PostgreSQL's answer `FATAL 53300: too many connections`, as bytes of its wire protocol. */
export function tooManyConnections(): Uint8Array<ArrayBuffer> {
  const fields = ['SFATAL', 'VFATAL', 'C53300', 'Mthe embedded database serves one connection at a time'];
  const body = Buffer.from(`${fields.map((field) => `${field}\0`).join('')}\0`, 'utf8');
  const head = Buffer.alloc(5);
  head.write('E', 'latin1');
  head.writeInt32BE(body.length + 4, 1);
  return Uint8Array.from(Buffer.concat([head, body]));
}
