// Makes world.tsv of the npm package world-atlas 2.0.2 (Natural Earth, public domain), in the Equal Earth projection,
// 1000 units wide, whole numbers. Needed only to make that file anew:
//   node prepare-world.mjs FOLDER-OF-WORLD-ATLAS CODES.json > world.tsv
// CODES.json is codes.json of the npm package i18n-iso-countries: alpha-2, alpha-3 and numeric codes.
import { readFileSync } from "node:fs";

const [, , atlas, codesFile] = process.argv;
const alpha3 = new Map(JSON.parse(readFileSync(codesFile)).map(([, code, number]) => [number, code]));
const width = 1000;
const root3 = Math.sqrt(3) / 2;
const [a1, a2, a3, a4] = [1.340264, -0.081106, 0.000893, 0.003796];

// Šavrič, Patterson and Jenny, The Equal Earth map projection (2018).
const project = ([longitude, latitude]) => {
  const l = Math.asin(root3 * Math.sin(latitude * Math.PI / 180));
  const l2 = l * l;
  const l6 = l2 ** 3;
  const x = longitude * Math.PI / 180 * Math.cos(l) / (root3 * (a1 + 3 * a2 * l2 + l6 * (7 * a3 + 9 * a4 * l2)));
  const y = l * (a1 + a2 * l2 + l6 * (a3 + a4 * l2));
  return [x, y];
};
const half = project([180, 0])[0];
const top = project([0, 84])[1];
const toUnits = point => {
  const [x, y] = project(point);
  return [Math.round((x / half + 1) * width / 2), Math.round((top - y) / half * width / 2)];
};

const read = name => {
  const topology = JSON.parse(readFileSync(`${atlas}/${name}`));
  const { scale, translate } = topology.transform;
  const arcs = topology.arcs.map(arc => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]) => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]);
  });
  const line = index => index < 0 ? [...arcs[~index]].reverse() : arcs[index];
  const ring = indices => indices.flatMap((index, i) => i === 0 ? line(index) : line(index).slice(1));
  return topology.objects.countries.geometries.map(geometry => ({
    code: geometry.id ? alpha3.get(geometry.id) : geometry.properties.name === "Kosovo" ? "XKX" : "",
    rings: (geometry.type === "Polygon" ? [geometry.arcs] : geometry.arcs ?? []).flat().map(ring),
  }));
};

const area = ring => ring.reduce(
  (sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length];
    return sum + x * nextY - nextX * y;
  }, 0) / 2;

// A ring over the antimeridian goes on beyond 180 degrees; what lies there is drawn at the other edge.
const unwrap = ring => {
  let turns = 0;
  return ring.map(([x, y], i) => {
    const step = i === 0 ? 0 : x - ring[i - 1][0];
    turns += step > 180 ? -1 : step < -180 ? 1 : 0;
    return [x + 360 * turns, y];
  });
};
const clip = (ring, limit, side) => ring.flatMap((point, i) => {
  const before = ring[(i + ring.length - 1) % ring.length];
  const isIn = ([x]) => side * (x - limit) <= 0;
  const part = (limit - before[0]) / (point[0] - before[0]);
  const crossing = [limit, before[1] + part * (point[1] - before[1])];
  return isIn(point) !== isIn(before) ? isIn(point) ? [crossing, point] : [crossing] : isIn(point) ? [point] : [];
});
const partsOf = ring => {
  const whole = unwrap(ring);
  return [-360, 0, 360].map(shift =>
    clip(clip(whole.map(([x, y]) => [x + shift, y]), 180, 1), -180, -1)).filter(part => part.length > 2);
};

const pathOf = ring => {
  const points = ring.map(toUnits);
  let [x, y] = points[0];
  const steps = [];
  for (const [nextX, nextY] of points.slice(1)) {
    if (nextX !== x || nextY !== y) {
      steps.push(nextX - x, nextY - y);
      [x, y] = [nextX, nextY];
    }
  }
  return steps.length < 4 ? "" : `M${points[0].join(" ")}l${steps.join(" ").replaceAll(" -", "-")}z`;
};

const shapes = read("countries-110m.json")
  .filter(country => country.code !== "ATA")
  .map(country => ({
    code: country.code,
    size: country.rings.reduce((sum, ring) => sum + Math.abs(area(ring)), 0),
    path: country.rings.flatMap(partsOf).map(pathOf).join(""),
  }))
  .sort((one, other) => other.size - one.size);
const drawn = new Set(shapes.filter(shape => shape.path).map(shape => shape.code));
const dots = read("countries-50m.json")
  .filter(country => country.code && country.code !== "ATA" && !drawn.has(country.code))
  .map(country => {
    const largest = country.rings.sort((one, other) => Math.abs(area(other)) - Math.abs(area(one)))[0];
    const middle = [0, 1].map(i => largest.reduce((sum, point) => sum + point[i], 0) / largest.length);
    return { code: country.code, path: toUnits(middle).join(" ") };
  });

console.log("# Natural Earth (public domain) by world-atlas 2.0.2, made by prepare-world.mjs: shapes, then places.");
for (const { code, path } of [...shapes.filter(shape => shape.path), ...dots]) {
  console.log(`${code}\t${path}`);
}
