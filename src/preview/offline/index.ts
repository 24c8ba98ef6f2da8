export { registerOffline } from "./register-offline";
