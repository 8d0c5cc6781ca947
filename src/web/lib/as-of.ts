import { useAddressField } from "./address.ts";

/** The day of the past that the whole application is asked about; null is today. It stands in the address. */
export const useAsOf = () => useAddressField("as_of");
