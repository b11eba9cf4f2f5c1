import {
  loadPackageDefinition,
  Server,
  ServerCredentials,
  type ServiceDefinition,
  type UntypedHandleCall,
  type UntypedServiceImplementation,
} from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import { fileURLToPath } from 'node:url';
import { handlers } from './handlers';
import { diagnostic } from './messages';
import { Operations } from './operations';

export interface ProviderOptions {
  /** The JSON file that is the cloud; made when first written. */
  readonly cloudFile: string;
  /** The address that configurations require. Without a host it means the default registry of Terraform and of OpenTofu alike. */
  readonly source?: string;
}

export interface RunningProvider {
  /** Makes Terraform and OpenTofu talk to this process instead of starting a provider. */
  readonly environment: { readonly TF_REATTACH_PROVIDERS: string };
  stop(): void;
}

interface Call {
  readonly request: unknown;
}
type Answer = (error: null, response: object) => void;

/** A handler whose errors reach Terraform as diagnostics instead of breaking the connection. */
const guarded = (handler: (request: never) => unknown): UntypedHandleCall => {
  const handle = async ({ request }: Call, answer: Answer): Promise<void> => {
    try {
      answer(null, (await handler(request as never)) as object);
    } catch (error) {
      answer(null, { diagnostics: diagnostic(error) });
    }
  };
  return (call: Call, answer: Answer): void => {
    void handle(call, answer);
  };
};

const service = (): ServiceDefinition => {
  const proto = fileURLToPath(new URL('tfplugin5.proto', import.meta.url));
  const definition = loadSync(proto, { keepCase: true, longs: Number, enums: Number });
  const loaded = loadPackageDefinition(definition) as unknown as {
    tfplugin5: { Provider: { service: ServiceDefinition } };
  };
  return loaded.tfplugin5.Provider.service;
};

const listen = (server: Server): Promise<number> =>
  new Promise((resolve, reject) => {
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, port) => {
      if (error) reject(error);
      else resolve(port);
    });
  });

/**
 * Starts our provider in this process: real Terraform and OpenTofu plan and apply against a cloud that is a JSON file, with
 * no download, no `init` and no lock file. One provider serves any number of runs.
 */
export const startProvider = async ({
  cloudFile,
  source = 'hashicorp/aws',
}: ProviderOptions): Promise<RunningProvider> => {
  const operations = new Operations(cloudFile);
  const server = new Server({ 'grpc.max_receive_message_length': -1, 'grpc.max_send_message_length': -1 });
  const implementation: UntypedServiceImplementation = Object.fromEntries(
    Object.entries(handlers(operations)).map(([method, handler]) => [
      method,
      guarded(handler as (request: never) => unknown),
    ]),
  );
  server.addService(service(), implementation);
  const port = await listen(server);
  // `Test` keeps Terraform from ending the process with this Pid, which is ours.
  const reattach = {
    Protocol: 'grpc',
    ProtocolVersion: 5,
    Pid: process.pid,
    Test: true,
    Addr: { Network: 'tcp', String: `127.0.0.1:${port}` },
  };
  return {
    environment: { TF_REATTACH_PROVIDERS: JSON.stringify({ [source]: reattach }) },
    stop: () => {
      operations.stop();
      server.forceShutdown();
    },
  };
};
