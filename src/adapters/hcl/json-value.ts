import type { ValueNode } from '@humanwhocodes/momoa';
import type { Place, Value } from '../../core/hcl/model';

const NAMES = /[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)+/g;

/** Strings in JSON are templates (Terraform, JSON Configuration Syntax): `$${` stands for `${`. */
const template = (text: string): Value => {
  const rest = text.replace(/\$\$\{|%%\{/g, '');
  if (!/[$%]\{/.test(rest)) return { kind: 'literal', value: text.replace(/([$%])\1\{/g, '$1{') };
  return { kind: 'expression', text, references: [...new Set(rest.match(NAMES) ?? [])] };
};

const placeOf = ({ start: { line, column } }: ValueNode['loc'], file: string): Place => ({ file, line, column });

/** A JSON document as a value of the model. Members that stand twice are two entries. */
export const jsonValue = (node: ValueNode, file: string): Value => {
  switch (node.type) {
    case 'String':
      return template(node.value);
    case 'Number':
    case 'Boolean':
      return { kind: 'literal', value: node.value };
    case 'Array':
      return { kind: 'list', items: node.elements.map(({ value }) => jsonValue(value, file)) };
    case 'Object':
      return {
        kind: 'object',
        entries: node.members.map((member) => ({
          key: member.name.type === 'String' ? member.name.value : undefined,
          value: jsonValue(member.value, file),
          place: placeOf(member.loc, file),
        })),
      };
    default:
      return { kind: 'literal', value: null };
  }
};
