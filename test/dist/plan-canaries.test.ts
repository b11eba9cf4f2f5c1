import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { betrayed, type Canaries, makeCanaries } from '../support/canary/canary';
import { tracesOf } from '../support/canary/traces';
import { Consumer } from '../support/consumer/consumer';
import { control, edit } from '../support/provider/outside';
import { startStateServer } from './held-state';
import { expectHarmless, SMALL, Stage } from './stage';

const hcl = (value: unknown): string => JSON.stringify(value).replaceAll('${', '$${').replaceAll('%{', '%%{');

/** A stack that holds canaries wherever Terraform takes secrets, and repeats them where it does not hide them. */
const stackWith = (canaries: Canaries, more = ''): string => {
  const { plain, special, lines, inJson, key } = canaries;
  return `terraform {
  required_providers {
    aws = {
      source = "hashicorp/aws"
    }
  }
  backend "local" {
  }
}

variable "plain" {
  type      = string
  sensitive = true
  default   = ${hcl(plain)}
}

variable "special" {
  type      = string
  sensitive = true
  default   = ${hcl(special)}
}

variable "lines" {
  type      = string
  sensitive = true
  default   = ${hcl(`-----BEGIN KEY-----\n${lines.join('\n')}\n-----END KEY-----`)}
}

variable "document" {
  type      = string
  sensitive = true
  default   = ${hcl(JSON.stringify({ user: 'shop', nested: [{ password: inJson }] }))}
}

resource "aws_db_instance" "orders" {
  identifier          = "orders"
  instance_class      = "db.t3.medium"
  password            = var.plain
  skip_final_snapshot = true
  tags = {
    Encoded = nonsensitive(base64encode(var.plain))
    Url     = nonsensitive("https://shop:\${urlencode(var.special)}@example.com/")
    Prefix  = nonsensitive("x\${base64encode("ab\${var.special}c")}")
    Json    = nonsensitive(jsonencode({ a = [var.special] }))
  }
}

resource "aws_iam_access_key" "robot" {
  user = "robot"
}

resource "terraform_data" "echo" {
  input = {
    lines    = var.lines
    document = var.document
    keyed    = sensitive({ ${hcl(key)} = "1" })
    address  = "postgres://shop:\${var.plain}@db/shop"
  }
  triggers_replace = nonsensitive(sha256(var.special))
}

output "document" {
  value     = var.document
  sensitive = true
}

output "shown" {
  value = nonsensitive("password=\${var.plain}; key=\${split("\\n", var.lines)[1]}")
}
${more}`;
};

describe('canaries', () => {
  const canaries = makeCanaries();
  let consumer: Consumer;
  beforeAll(async () => {
    consumer = await Consumer.start({ files: { 'README.md': 'infra' } });
  });
  afterAll(() => consumer.stop());

  const expectNothingBetrayed = (): void => {
    const found = Object.entries(tracesOf(consumer)).map(([where, text]) => [where, betrayed(text, canaries)] as const);
    expect(found.filter(([, names]) => names.length > 0)).toEqual([]);
    for (const step of consumer.steps) expectHarmless(step);
  };

  test('are found where they are, so that not to find them means something', () => {
    const { plain, special, lines } = canaries;
    for (const text of [
      plain,
      encodeURIComponent(special),
      JSON.stringify({ a: JSON.stringify(special) }),
      `x${Buffer.from(`ab${plain}c`).toString('base64')}`,
      `  | ${lines[1]}`,
    ])
      expect(betrayed(`before ${text} after`, canaries)).toHaveLength(1);
  });

  test('stay in the process from the first review to the apply', async () => {
    const { jon } = consumer.people;
    const pull = consumer.openPullRequest('Begin', { 'infra/main.tf': stackWith(canaries) });
    expect((await consumer.review(pull)).report.succeeded).toBe(true);
    pull.review(jon, 'APPROVED');
    pull.merge(jon);
    const { gate } = await consumer.apply(jon);
    expect(gate.outputs['decision']).toBe('apply');
    expectNothingBetrayed();
  }, 60_000);

  test('stay in the process when objects with secrets change and are replaced', async () => {
    const changed = stackWith(canaries)
      .replace('db.t3.medium', 'db.t3.large')
      .replace('sha256(var.special)', '"2"')
      .replace('"robot"\n', '"robot2"\n');
    const pull = consumer.openPullRequest('Grow', { 'infra/main.tf': changed });
    expect((await consumer.review(pull)).report.succeeded).toBe(true);
    expectNothingBetrayed();
  }, 60_000);

  test('stay in the process when somebody changes a secret by hand', async () => {
    edit(consumer.cloudFile, 'aws_db_instance', () => true, {
      password: `${canaries.plain}-changed`,
      instance_class: 'db.m5.large',
    });
    const { check, report } = await consumer.drift();
    expect([check.outputs['class'], report.succeeded]).toEqual(['drift', true]);
    expectNothingBetrayed();
  }, 60_000);

  test('stay in the process when the provider quotes them in its error', async () => {
    control(consumer.cloudFile, {
      on: 'read',
      type: 'aws_db_instance',
      fail: 'login failed: user=shop password=${password} tags=${tags}',
    });
    const pull = consumer.openPullRequest('Break', { 'infra/more.tf': 'output "x" {\n  value = 1\n}\n' });
    const { plan } = await consumer.review(pull);
    expect([plan.exitCode, plan.log.includes('login failed')]).toEqual([1, true]);
    const { check, report } = await consumer.drift();
    expect([check.exitCode, report.exitCode]).toEqual([1, 0]);
    const { gate } = await consumer.apply(consumer.people.jon);
    expect(gate.exitCode).toBe(1);
    expectNothingBetrayed();
    control(consumer.cloudFile);
  }, 60_000);

  test.each([
    [
      'a validation',
      'variable "bad" {\n  type      = string\n  sensitive = true\n  default   = CANARY\n\n  validation {\n    condition     = length(var.bad) < 3\n    error_message = "Not ${var.bad}."\n  }\n}\n',
    ],
    [
      'a precondition',
      'output "bad" {\n  value = 1\n\n  precondition {\n    condition     = var.plain == ""\n    error_message = "It is ${nonsensitive(var.plain)}, ${nonsensitive(var.document)}, ${nonsensitive(var.lines)}."\n  }\n}\n',
    ],
  ])(
    'stay in the process when %s quotes them',
    async (_name, more) => {
      const text = stackWith(canaries, `\n${more.replace('CANARY', hcl(canaries.special))}`);
      const { plan } = await consumer.review(consumer.openPullRequest('Check', { 'infra/main.tf': text }));
      expect(plan.exitCode).toBe(1);
      expectNothingBetrayed();
    },
    60_000,
  );
});

test('credentials that are handed to the tool are in none of its complaints', async () => {
  const canaries = makeCanaries();
  const stage = await Stage.start();
  const server = await startStateServer({ status: 403 });
  const files = { 'infra/main.tf': 'terraform {\n  backend "http" {\n  }\n}\n' };
  const config = [
    `address=${server.url}?token=${canaries.backend}`,
    'username=shop',
    `password=${canaries.backend}`,
    'retry_max=0',
  ];
  const inputs = { 'backend-config': config.join('\n'), variables: `api_token=${canaries.variable}` };
  await stage.plan(files, inputs, {
    environment: { TF_VAR_password: canaries.plain, AWS_SECRET_ACCESS_KEY: canaries.key },
  });
  const noisy = stage.program(
    'terraform',
    `case "$1" in version) echo '{"terraform_version":"1.11.4"}' ;; *) echo "$@"; env; exit 1 ;; esac`,
  );
  const result = await stage.plan(files, inputs, {
    path: [noisy],
    environment: { TF_VAR_password: canaries.plain, AWS_SECRET_ACCESS_KEY: canaries.key },
  });
  expect([result.exitCode, result.log.includes('TF_VAR_password=***')]).toEqual([1, true]);
  // Each command may quote what it was given, also those that only show the plan.
  const real = `${stage.terraform()[0]!}/terraform`;
  for (const command of ['"show -json"*', '"show -no-color"*', 'validate*', 'fmt*']) {
    const script = `case "$*" in ${command}) echo "$TF_VAR_password $AWS_SECRET_ACCESS_KEY" >&2; exit 1 ;; *) exec ${real} "$@" ;; esac`;
    const quoting = await stage.plan(
      { 'infra/main.tf': SMALL },
      {},
      {
        path: [stage.program('terraform', script)],
        environment: { TF_VAR_password: canaries.plain, AWS_SECRET_ACCESS_KEY: canaries.special },
      },
    );
    expect([command, quoting.exitCode, quoting.log.includes('***')]).toEqual([command, 1, true]);
  }
  await stage.plan(
    { ...files, 'infra/prod.tfbackend': `address  = "${server.url}"\npassword = "${canaries.lines[1]!}"\n` },
    { 'backend-config-files': 'prod.tfbackend' },
    {
      path: [
        stage.program(
          'terraform',
          `case "$1" in version) echo '{"terraform_version":"1.11.4"}' ;; *) cat prod.tfbackend | tail -1; exit 1 ;; esac`,
        ),
      ],
    },
  );
  const found = Object.entries(tracesOf(stage.consumer)).map(
    ([where, text]) => [where, betrayed(text, canaries)] as const,
  );
  expect(found.filter(([, names]) => names.length > 0)).toEqual([]);
  await server.close();
  await stage.stop();
});
