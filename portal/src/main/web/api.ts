import type * as access from '@api/access';
import type * as contacts from '@api/contacts';
import type * as notification from '@api/notification';
import type * as ticket from '@api/ticket';

/** Every path behind the gateway, as the services describe them. */
export type Paths = access.paths & contacts.paths & notification.paths & ticket.paths;

/** The schemas of all services by name. */
export type Schemas = Omit<access.components['schemas'], keyof Problems> & Omit<contacts.components['schemas'], keyof Problems>
  & Omit<notification.components['schemas'], keyof Problems> & Omit<ticket.components['schemas'], keyof Problems> & Problems;

type Problems = { ProblemDetail: unknown };
