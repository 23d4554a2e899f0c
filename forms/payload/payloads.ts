import { buildingPermitPayload } from '../services/building-permit/payload.ts';
import { tradeLicencePayload } from '../services/trade-licence/payload.ts';
import { vehicleRegistrationPayload } from '../services/vehicle-registration/payload.ts';
import type { PayloadMapping, PayloadStandard } from './model.ts';

/** The mapping of each service that has one, by the service's id. */
export const payloads: ReadonlyMap<string, PayloadMapping> = new Map<string, PayloadMapping>([
  ['building-permit', buildingPermitPayload],
  ['trade-licence', tradeLicencePayload],
  ['vehicle-registration', vehicleRegistrationPayload],
]);

/** What judges the files of a service before they are sent; `null` where nothing does. */
export function payloadStandard(service: string): PayloadStandard | null {
  return payloads.get(service)?.standard ?? null;
}
