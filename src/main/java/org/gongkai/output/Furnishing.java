package org.gongkai.output;

import org.gongkai.model.SiteConfig;

/** What is the same on every page: the head with the site's name, the foot. */
final class Furnishing {

  private Furnishing() {}

  static Views.Furniture of(Plan plan) {
    SiteConfig config = plan.config();
    SiteConfig.Contact contact = config.contact();
    return new Views.Furniture(
        config.name(),
        config.description(),
        "zh-CN",
        plan.site().snapshot() ? Dates.words(plan.site().today()) : "",
        plan.url(""),
        plan.url(Paths.ASSETS),
        plan.theme().version(),
        plan.library().isThere() ? plan.url(Paths.OPEN_SEARCH) : "",
        new Views.Footer(
            config.owner(),
            config.operator(),
            contact.address(),
            contact.postcode(),
            contact.phone(),
            contact.email(),
            config.siteCode(),
            config.icp(),
            config.police(),
            config.markUrl(),
            config.findErrorUrl(),
            plan.url(Paths.MAP),
            plan.url(Subscriptions.FOLDER),
            plan.url(Paths.DATA)));
  }
}
