import type { Agent, AskedEnvironment, Fact, Settings } from '../core/doctor/facts';

/** What `planseal doctor` reads of GitHub. Nothing throws: what cannot be read is a fact of its own. */
export interface SettingsSource {
  basics(): Promise<Settings['basics']>;
  branch(name: string): Promise<Settings['branch']>;
  environment(name: string): Promise<AskedEnvironment['facts']>;
  workflowToken(): Promise<Settings['workflowToken']>;
  subject(): Promise<Settings['subject']>;
  /** The account of that login, and what it may do here. */
  agent(login: string): Promise<Fact<Agent | 'missing'>>;
  /** Ids of the active members of a team such as `@acme/sre`. */
  team(name: string): Promise<Fact<ReadonlySet<number>>>;
}
