// Values of input types: as literals, as variables with defaults and without, as the JSON of variables.
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql-17';

const texts = [
  '"KAZ"',
  '"en"',
  '"text"',
  '"a | b"',
  '""',
  '"é \\"q\\" \\\\ \\n"',
  '"\\u{1F600}"',
  '"\\u{a}x"',
  '"\\uD83D\\uDE00"',
  '"""block "quoted" \\""" text"""',
  '"""\n    two\n      lines\n  """',
  '"# no comment"',
  '"\u0001"',
  '"\\u0000\\u{3}"',
  '"rights"',
  '"2014"',
];

/** Text for the JSON of variables, which is written by hand so that 2014.0 stays 2014.0. */
export class Raw {
  constructor(text) {
    this.text = text;
  }
}

export class ValueWriter {
  constructor(choices, ids) {
    Object.assign(this, { choices, ids, declarations: [], variables: {} });
  }

  description() {
    return this.choices.of(['', '', '', '"described" ', '"""\ndescribed\n"""\n', '"a \\u{62}" # comment \\q\n']);
  }

  /** A literal that may hold variables, or a variable. */
  value(type, declared) {
    if (this.choices.oneIn(3)) {
      return this.variable(type, declared);
    }
    return this.literal(type, 3, true);
  }

  literal(type, depth, mayHoldVariables) {
    const { choices } = this;
    if (isNonNullType(type)) {
      return this.literal(type.ofType, depth, mayHoldVariables);
    }
    if (choices.oneIn(12)) {
      return 'null';
    }
    const item = (itemType) =>
      mayHoldVariables && choices.oneIn(8)
        ? this.variable(itemType, String(itemType))
        : isNonNullType(itemType) || !choices.oneIn(6)
          ? this.literal(itemType, depth - 1, mayHoldVariables)
          : 'null';
    if (isListType(type)) {
      return choices.oneIn(6)
        ? this.literal(type.ofType, depth, mayHoldVariables)
        : `[${Array.from({ length: choices.below(4) }, () => item(type.ofType)).join(', ')}]`;
    }
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(
        ({ type: of }) => depth > 0 || isLeafType(getNamedType(of)),
      );
      const chosen = new Set(Array.from({ length: fields.length && choices.below(3) }, () => choices.of(fields)));
      return `{${[...chosen].map((field) => `${field.name}: ${item(field.type)}`).join(' ')}}`;
    }
    return this.leaf(type);
  }

  leaf(type) {
    const { choices } = this;
    if (isEnumType(type)) {
      return choices.of(type.getValues()).name;
    }
    switch (type.name) {
      case 'Boolean':
        return choices.of(['true', 'false']);
      case 'Int':
        return choices.of(['0', '1', '2', '3', '5', '50', '2014', '51', '-1', '-0']);
      case 'Float':
        return choices.of(['0', '0.5', '-1e3']);
      case 'ID':
        return choices.of([...this.ids.map((id) => JSON.stringify(id)), '"entry_1"', '7', '""', '"\\u{1F600}"']);
      case 'LocalDate':
        return choices.of(['"2014-04-14"', '"2013-12-31"', '"2014-04-1\\u{34}"']);
      case 'PartialDate':
        return choices.of(['"2014-04-14"', '"2014-04"', '"2014"', '2014', '"2014-1\\u{32}"']);
      case 'DateTime':
        return choices.of(['"2014-04-14T09:30:00Z"', '"2026-01-01T00:00:00.5+02:00"', '"2014-04-14T09:3\\u{30}:00Z"']);
      default:
        return choices.of(texts);
    }
  }

  /** With a default, a variable that can be null may stand where null can't. */
  variable(type, declared) {
    const { choices, declarations } = this;
    const name = `v${declarations.length}`;
    let byDefault = '';
    if (choices.oneIn(3)) {
      byDefault = ` = ${this.literal(getNullableType(type), 2, false)}`;
      if (byDefault === ' = null' && declared.endsWith('!')) {
        byDefault = '';
      }
    }
    const written = byDefault !== '' && choices.oneIn(2) ? declared.replace(/!$/, '') : declared;
    declarations.push(`${this.description()}$${name}: ${written}${byDefault}`);
    const isNullable = !written.endsWith('!');
    if (isNullable && choices.oneIn(6)) {
      this.variables[name] = null;
    } else if (!((byDefault !== '' || isNullable) && choices.oneIn(4))) {
      this.variables[name] = this.json(getNullableType(type), 3);
    }
    return `$${name}`;
  }

  json(type, depth) {
    const { choices } = this;
    if (isNonNullType(type)) {
      return this.json(type.ofType, depth);
    }
    const item = (of) => (!isNonNullType(of) && choices.oneIn(6) ? null : this.json(of, depth - 1));
    if (isListType(type)) {
      return choices.oneIn(6)
        ? this.json(type.ofType, depth)
        : Array.from({ length: choices.below(4) }, () => item(type.ofType));
    }
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(
        ({ type: of }) => depth > 0 || isLeafType(getNamedType(of)),
      );
      const chosen = Array.from({ length: fields.length && choices.below(3) }, () => choices.of(fields));
      return Object.fromEntries(chosen.map((field) => [field.name, item(field.type)]));
    }
    if (type.name === 'Int' && choices.oneIn(4)) {
      return new Raw(choices.of(['2014.0', '2.014e3', '0.0', '-0', '5e0', '20e-1']));
    }
    if (type.name === 'ID' && choices.oneIn(6)) {
      return choices.of([7, -1, new Raw('7.0'), 2147483648]);
    }
    const leaf = this.leaf(type);
    return isEnumType(type)
      ? leaf
      : JSON.parse(
          leaf
            .replace(/\\u\{(\w+)\}/g, (_, hex) =>
              JSON.stringify(String.fromCodePoint(Number.parseInt(hex, 16))).slice(1, -1),
            )
            .replace(/^"""[^]*"""$/, '"block"')
            .replace('\u0001', '\\u0001'),
        );
  }
}
