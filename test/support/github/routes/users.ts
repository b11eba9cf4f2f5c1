import { found, type Call, type Reply, type Route } from '../route';
import { publicUserJson } from '../shape/user';

export const userRoutes: readonly Route[] = [{ operation: 'GET /users/{username}', needs: () => [], handle: getUser }];

/** Everybody may see who has an account; 404 for a login that nobody has. */
function getUser({ world, params }: Call): Reply {
  return { status: 200, body: publicUserJson(world, found(world.users.get((params['username'] ?? '').toLowerCase()))) };
}
