// Valid documents with their variables: aliases, fields that merge, fragments on objects and interfaces, conditions,
// arguments as literals and in variables, with defaults and without, introspection among the data.
import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
} from 'graphql-17';

const most = { depth: 5, fields: 40 };

/** What experiments add to graphql-js' introspection stands in no edition. */
const experimental = new Set(['__Directive.isDeprecated', '__Directive.deprecationReason', '__Schema.directives']);

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

export class DocumentWriter {
  constructor(schema, choices, ids) {
    Object.assign(this, { schema, choices, ids, fields: 0, fragments: [], declarations: [], variables: {} });
    this.conditions = [];
  }

  write() {
    const root = this.selection(this.schema.getQueryType(), most.depth);
    const operation =
      this.declarations.length > 0 || this.choices.oneIn(3)
        ? `${this.description()}query Q${this.declared()} ${root}`
        : root;
    const definitions = [...this.fragments.map(({ text }) => text), operation];
    return { document: definitions.reverse().join(this.gap()), variables: this.variables };
  }

  declared() {
    const { declarations } = this;
    return declarations.length === 0 ? '' : `(${declarations.join(this.choices.oneIn(2) ? ', ' : ' ')})`;
  }

  description() {
    return this.choices.of(['', '', '', '"described" ', '"""\ndescribed\n"""\n', '"a \\u{62}" # comment \\q\n']);
  }

  gap() {
    return this.choices.of(['\n', ' ', '\n# a comment \\u12 "\n', '\n\n, ']);
  }

  selection(type, depth) {
    const parts = Array.from({ length: 1 + this.choices.below(4) }, () => this.part(type, depth));
    if (this.choices.oneIn(4)) {
      parts.push(parts[0]);
    }
    return `{ ${parts.join(this.choices.oneIn(9) ? this.gap() : ' ')} }`;
  }

  part(type, depth) {
    switch (this.choices.below(8)) {
      case 0:
        return `${this.choices.of(['', '', 'name: '])}__typename${this.condition()}`;
      case 1:
        return depth > 0 ? this.inline(type, depth) : '__typename';
      case 2:
        return depth > 0 ? this.spread(type, depth) : '__typename';
      case 3:
        return type === this.schema.getQueryType() && this.choices.oneIn(6)
          ? this.introspection()
          : this.field(type, depth);
      default:
        return this.field(type, depth);
    }
  }

  introspection() {
    return this.choices.oneIn(2)
      ? `__schema${this.condition()} ${this.selection(this.schema.getType('__Schema'), 2)}`
      : `__type(name: ${this.value(this.schema.getType('String'), 'String!')}) ` +
          this.selection(this.schema.getType('__Type'), 2);
  }

  inline(type, depth) {
    if (this.choices.oneIn(4)) {
      return `...${this.condition()} ${this.selection(type, depth - 1)}`;
    }
    const on = this.within(type);
    return `... on ${on.name}${this.condition()} ${this.selection(on, depth - 1)}`;
  }

  spread(type, depth) {
    const on = this.within(type);
    const known = this.fragments.filter((fragment) => fragment.on === on);
    if (known.length > 0 && this.choices.oneIn(2)) {
      return `...${this.choices.of(known).name}${this.condition()}`;
    }
    const selection = this.selection(on, depth - 1);
    const name = this.choices.oneIn(20) ? `on${this.fragments.length}` : `F${this.fragments.length}`;
    this.fragments.push({ name, on, text: `${this.description()}fragment ${name} on ${on.name} ${selection}` });
    return `...${name}${this.condition()}`;
  }

  within(type) {
    return this.choices.of([
      type,
      ...(isObjectType(type) || isInterfaceType(type) ? type.getInterfaces() : []),
      ...(isAbstractType(type) ? this.schema.getPossibleTypes(type) : []),
    ]);
  }

  field(type, depth) {
    const possible = Object.values(type.getFields()).filter(
      (field) =>
        !experimental.has(`${type.name}.${field.name}`) &&
        ((depth > 0 && this.fields < most.fields) || isLeafType(getNamedType(field.type))),
    );
    if (possible.length === 0) {
      return '__typename';
    }
    this.fields++;
    const field = this.choices.of(possible);
    const named = getNamedType(field.type);
    const given = this.arguments(field);
    const selection = isLeafType(named) ? '' : ` ${this.selection(named, depth - 1)}`;
    return `${this.alias(type, field, given)}${field.name}${given}${this.condition()}${selection}`;
  }

  /** Mostly one that makes fields merge which may; now and then one by which they can't. */
  alias(type, field, given) {
    if (given === '' && !this.choices.oneIn(3) && type.name !== 'Query') {
      return '';
    }
    if (this.choices.oneIn(40)) {
      return this.choices.of(['year: ', 'text: ', 'id: ', 'a: ', '']);
    }
    this.lists ??= [];
    if (!this.lists.includes(given)) {
      this.lists.push(given);
    }
    return `${type.name.replace(/^__/, 'I')}_${field.name}_${this.lists.indexOf(given)}: `;
  }

  arguments(field) {
    const written = field.args
      .filter((argument) => isRequiredArgument(argument) || this.choices.oneIn(3))
      .map((argument) => `${argument.name}: ${this.value(argument.type, String(argument.type))}`);
    return written.length === 0 ? '' : `(${written.join(this.choices.oneIn(2) ? ', ' : ' ')})`;
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
      default:
        return choices.of(texts);
    }
  }

  condition() {
    const flag = () => this.choices.of(['true', 'false', null, null]) ?? this.flag();
    switch (this.choices.below(14)) {
      case 0:
        return ` @skip(if: ${flag()})`;
      case 1:
        return ` @include(if: ${flag()})`;
      case 2:
        return ` @skip(if: ${flag()}) @include(if: ${flag()})`;
      default:
        return '';
    }
  }

  flag() {
    if (this.conditions.length > 0 && this.choices.oneIn(2)) {
      return this.choices.of(this.conditions);
    }
    const name = this.variable(this.schema.getType('Boolean'), 'Boolean!');
    this.conditions.push(name);
    return name;
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
