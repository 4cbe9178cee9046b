import type { Situation } from "./situation.ts";

export const ECOMMERCE: readonly Situation[] = [
  {
    text: [
      "{First} has had {product} in the basket for {days} days and comes back to a higher price.",
      "The price of {product} has gone up by {fee} since {first} put it in the basket.",
    ],
    goals: ["Buy at the price that was shown first", "Find out whether the price will drop again"],
    frustrations: ["Prices that change while one thinks", "Strike-through prices nobody ever paid"],
  },
  {
    text: [
      "At checkout, delivery for {product} suddenly costs {fee}.",
      "{First} reaches the last page and finds {fee} for delivery that no page had mentioned.",
    ],
    goals: ["Know the full price before the last page", "Find a cheaper way to have it delivered"],
    frustrations: [
      "Delivery costs that show up at the very end",
      "Free delivery that starts just above the basket's total",
    ],
  },
  {
    text: [
      "{First} is between two sizes, and the reviews say 'comes up small' and 'comes up large'.",
      "The size table is in inches, {first} measured in centimetres, and neither size seems right.",
    ],
    goals: ["Order the right size the first time", "Be able to exchange without waiting for the refund"],
    frustrations: ["Size tables that do not match the brand", "Models whose height is not given"],
  },
  {
    text: [
      "{First} wants to order without an account and is sent to the sign-up page for the third time.",
      "Guest checkout is offered and then asks {first} for a password after all.",
    ],
    goals: ["Order as a guest", "Give only the data that the delivery needs"],
    frustrations: ["Accounts for a single order", "Newsletters that come with the account"],
  },
  {
    text: [
      "{First}'s card is declined on the last page, though there is money in the account.",
      "The bank asks {first} for a confirmation in an app, and when {they} [comes|come] back, the basket is empty.",
    ],
    goals: ["Pay without starting over", "Be sure that nothing has been charged"],
    frustrations: [
      "'Payment failed' without a reason",
      "Baskets that empty themselves after a failed payment",
    ],
  },
  {
    text: [
      "{Product} has to be there by {weekday}, and the page says 'usually within a week'.",
      "{First} needs {product} by {weekday} and is looking for a shop nearby that has it in stock.",
    ],
    goals: ["Have it by {weekday}, for certain", "See whether a shop nearby has it"],
    frustrations: ["'Usually' in a delivery promise", "Stock figures that are a day old"],
  },
  {
    text: [
      "{First} wants to send back {product}, {days} days after it arrived, without the original box.",
      "One of the two items {first} ordered goes back, and the form allows only the whole order.",
    ],
    goals: ["Send back one item and get the money soon", "Find out what counts as unopened"],
    frustrations: [
      "Return forms without a field for one item",
      "Deadlines counted from the day of the order",
    ],
  },
  {
    text: [
      "A voucher over {amount} is refused at checkout, and the rules for it are nowhere to be found.",
      "{First} holds a gift card of {amount} and a code for ten percent, and the page takes one of them.",
    ],
    goals: ["Use the voucher before it expires", "Learn in plain words why the code is refused"],
    frustrations: ["'Code not valid' without a why", "Minimum totals in grey on grey"],
  },
  {
    text: [
      "{First} compares {product} in three versions whose names differ by one letter.",
      "There are four versions of {product} on sale, and {first} cannot see how they differ.",
    ],
    goals: ["See the differences side by side", "Choose without reading forty reviews"],
    frustrations: [
      "Product names made of letters and numbers",
      "Reviews of another version on the same page",
    ],
  },
  {
    text: [
      "{First} found {product} at a shop {they} [has|have] never heard of, for much less than elsewhere.",
      "An unknown shop offers {product} at half the usual price, and {first} has doubts.",
    ],
    goals: ["Find out whether the shop can be trusted", "Pay in a way that can be undone"],
    frustrations: ["Shops without an address", "Reviews that all date from the same week"],
  },
  {
    text: [
      "{First} ordered last night, noticed the wrong address at breakfast and wants to change it.",
      "The order is an hour old, and {first} would like to add {product} to it.",
    ],
    goals: ["Change the order before it is packed", "Avoid paying for delivery twice"],
    frustrations: [
      "Orders that cannot be touched a minute later",
      "Chat hours that begin after the parcel has left",
    ],
  },
  {
    text: [
      "Half of {first}'s order has arrived; the rest, {product} included, has no date.",
      "{First} opened the parcel on {weekday} and found {product} with a crack in it.",
    ],
    goals: ["Have the order made complete", "Keep what is fine and replace what is not"],
    frustrations: ["Parcels that arrive in three pieces", "Photos of the damage asked for twice"],
  },
];
