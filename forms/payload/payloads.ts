import { buildingPermitPayload } from '../services/building-permit/payload.ts';
import { tradeLicencePayload } from '../services/trade-licence/payload.ts';
import { vehicleRegistrationPayload } from '../services/vehicle-registration/payload.ts';
import type { PayloadMapping } from './model.ts';

/** The mapping of each service that has one, by the service's id. */
export const payloads: ReadonlyMap<string, PayloadMapping> = new Map<string, PayloadMapping>([
  ['building-permit', buildingPermitPayload],
  ['trade-licence', tradeLicencePayload],
  ['vehicle-registration', vehicleRegistrationPayload],
]);
