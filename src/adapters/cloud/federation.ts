/** A cloud that lets the tool in on the word of GitHub's OIDC provider. */
export interface Federation {
  readonly cloud: 'AWS' | 'Google Cloud' | 'Azure';
  /** Name of its files in the job's folder. */
  readonly name: 'aws' | 'gcp' | 'azure';
  /** Who the token is for: the cloud refuses every other. */
  readonly audience: string;
  /** As whom, for people. */
  readonly identity: string;
  /** What people should know when an apply begins with it. */
  readonly atApply?: string;
  /** A second file beside the token's, for the tool to read. */
  readonly companion?: (tokenFile: string) => string;
  readonly variables: (files: {
    readonly token: string;
    readonly companion: string;
  }) => Readonly<Record<string, string>>;
}
