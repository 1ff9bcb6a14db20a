/** Of the package. Two copies on one page tell by it which is which. */
export const version = "0.1.0";
