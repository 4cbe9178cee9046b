import { Decimal128, Double, Int32, Long, Timestamp } from "bson";

/** Any value that the server compares and computes as a number. */
export type Numeric = number | bigint | Int32 | Double | Long | Decimal128;

export function isNumeric(value: unknown): value is Numeric {
  return (
    typeof value === "number" ||
    typeof value === "bigint" ||
    value instanceof Int32 ||
    value instanceof Double ||
    isLong(value) ||
    value instanceof Decimal128
  );
}

/** A timestamp's class derives from `Long`, but it is no number. */
export function isLong(value: unknown): value is Long {
  return value instanceof Long && !(value instanceof Timestamp);
}

const INT32_MIN = -(2 ** 31);
const INT32_MAX = 2 ** 31 - 1;
const INT64_MIN = -(2n ** 63n);
const INT64_MAX = 2n ** 63n - 1n;

export type NumberType = "int" | "double" | "long" | "decimal";

/** The BSON type; a plain JS number is what the encoder makes of it: an int when it is a small whole number. */
export function numberType(value: Numeric): NumberType {
  if (value instanceof Int32) return "int";
  if (value instanceof Double) return "double";
  if (value instanceof Long || typeof value === "bigint") return "long";
  if (value instanceof Decimal128) return "decimal";
  return isInt32(value) ? "int" : "double";
}

function isInt32(value: number): boolean {
  return Number.isInteger(value) && value >= INT32_MIN && value <= INT32_MAX && !Object.is(value, -0);
}

/** The nearest JS number. */
export function toNumber(value: Numeric): number {
  if (typeof value === "number") return value;
  if (typeof value === "bigint") return Number(value);
  if (value instanceof Int32 || value instanceof Double) return value.value;
  if (value instanceof Long) return value.toNumber();
  return Number(value.toString());
}

/** `coefficient × 10^exponent`, exactly, with no trailing zero in the coefficient; or one of the three special values. */
type Exact = { coefficient: bigint; exponent: number } | "NaN" | "Infinity" | "-Infinity";

function toExact(value: Numeric): Exact {
  if (value instanceof Decimal128) return parseDecimal(value.toString());
  if (value instanceof Long) return normalise(value.toBigInt(), 0);
  if (typeof value === "bigint") return normalise(value, 0);
  const number = toNumber(value);
  if (Number.isNaN(number)) return "NaN";
  if (!Number.isFinite(number)) return number > 0 ? "Infinity" : "-Infinity";
  return exactOfDouble(number);
}

function exactOfDouble(number: number): Exact {
  // Doubling is exact, so this ends with the whole number that the double's mantissa stands for.
  let halvings = 0;
  let whole = number;
  while (!Number.isInteger(whole)) {
    whole *= 2;
    halvings++;
  }
  // whole / 2^h = whole × 5^h / 10^h
  return normalise(BigInt(whole) * 5n ** BigInt(halvings), -halvings);
}

function parseDecimal(text: string): Exact {
  if (text === "NaN" || text === "Infinity" || text === "-Infinity") return text;
  const [digits = "0", exponent = "0"] = text.toUpperCase().split("E");
  const [whole = "0", fraction = ""] = digits.split(".");
  return normalise(BigInt(whole + fraction), Number(exponent) - fraction.length);
}

function normalise(coefficient: bigint, exponent: number): Exact {
  if (coefficient === 0n) return { coefficient, exponent: 0 };
  let rest = coefficient;
  let power = exponent;
  while (rest % 10n === 0n) {
    rest /= 10n;
    power++;
  }
  return { coefficient: rest, exponent: power };
}

/** Orders numbers of all types by value, exactly; NaN sorts before every other number and equals itself. */
export function compareNumbers(a: Numeric, b: Numeric): number {
  if (!(a instanceof Long || a instanceof Decimal128 || b instanceof Long || b instanceof Decimal128)) {
    return compareDoubles(toNumber(a), toNumber(b));
  }
  const left = toExact(a);
  const right = toExact(b);
  if (typeof left === "string" || typeof right === "string") return compareDoubles(toNumber(a), toNumber(b));
  const exponent = Math.min(left.exponent, right.exponent);
  const scaledLeft = left.coefficient * 10n ** BigInt(left.exponent - exponent);
  const scaledRight = right.coefficient * 10n ** BigInt(right.exponent - exponent);
  return scaledLeft < scaledRight ? -1 : scaledLeft > scaledRight ? 1 : 0;
}

function compareDoubles(a: number, b: number): number {
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : -1;
  if (Number.isNaN(b)) return 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The same text for equal numbers, whatever their types. */
export function numberKey(value: Numeric): string {
  if (!(value instanceof Decimal128 || value instanceof Long)) {
    const number = toNumber(value);
    if (Number.isSafeInteger(number)) return String(number === 0 ? 0 : number);
  }
  const exact = toExact(value);
  if (typeof exact === "string") return exact;
  const { coefficient, exponent } = exact;
  const isSmallWhole = exponent >= 0 && exponent < 20;
  return isSmallWhole ? String(coefficient * 10n ** BigInt(exponent)) : `${coefficient}e${exponent}`;
}

/** Thrown when a sum or product has no exact place in its type. */
export class NumberRangeError extends RangeError {
  override readonly name = "NumberRangeError";
}

/**
 * Adds or multiplies the way `$inc` and `$mul` do: the wider of the two types wins (int < long < double), and an int
 * that overflows becomes a long.
 * @throws NumberRangeError for decimals, and for a long that overflows.
 */
export function combine(operator: "+" | "*", a: Numeric, b: Numeric): Numeric {
  const types = [numberType(a), numberType(b)];
  if (types.includes("decimal")) throw new NumberRangeError("arithmetic with Decimal128 values");
  if (types.includes("double")) {
    const [x, y] = [toNumber(a), toNumber(b)];
    return new Double(operator === "+" ? x + y : x * y);
  }
  const [x, y] = [toBigInt(a), toBigInt(b)];
  const result = operator === "+" ? x + y : x * y;
  if (!types.includes("long") && result >= BigInt(INT32_MIN) && result <= BigInt(INT32_MAX))
    return new Int32(Number(result));
  if (result < INT64_MIN || result > INT64_MAX) throw new NumberRangeError("a 64-bit integer that overflows");
  return Long.fromBigInt(result);
}

function toBigInt(value: Numeric): bigint {
  if (value instanceof Long) return value.toBigInt();
  return typeof value === "bigint" ? value : BigInt(toNumber(value));
}

/** Everything but false, null and zero. */
export function isTruthy(value: unknown): boolean {
  return isNumeric(value) ? toNumber(value) !== 0 : value !== undefined && value !== null && value !== false;
}
