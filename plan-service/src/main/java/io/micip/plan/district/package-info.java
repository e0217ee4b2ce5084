/// What plan-service knows of the districts: which of them belong to an ISD.
@org.jspecify.annotations.NullMarked
package io.micip.plan.district;
