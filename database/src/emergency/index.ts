export { addDuty, findDuties, type StoredDuty } from './duty.ts';
export { addEmergency, changeEmergency, findEmergenciesOfPerson, findEmergency, findOpenEmergencies, lockEmergency, type EmergencyListRow, type EmergencyRecord, type StoredEmergency } from './record.ts';
