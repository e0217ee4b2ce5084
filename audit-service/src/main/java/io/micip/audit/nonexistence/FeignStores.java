package io.micip.audit.nonexistence;

import java.util.Map;
import java.util.concurrent.TimeUnit;

import feign.Request;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.stores.OwnStore;
import io.micip.chassis.stores.StorePage;
import io.micip.chassis.stores.StoreQuestion;

/// The neighbours' stores, asked with this service's own token, and its own. A page is read for a second; a laden machine may
/// take longer.
@Component
class FeignStores implements Stores {
    private static final Request.Options PATIENCE = new Request.Options(300, TimeUnit.MILLISECONDS, 10,
            TimeUnit.SECONDS, false);

    private final Map<String, Searchable> byService;

    FeignStores(OwnStore own, PlanStore plan, CatalogStore catalog, AgreementStore agreement, GatewayStore gateway) {
        byService = Map.of("audit-service", (_, question) -> own.search(question), "plan-service", plan,
                "catalog-service", catalog, "agreement-service", agreement, "gateway", gateway);
    }

    @Override
    public StorePage page(String service, StoreQuestion question) {
        var store = byService.get(service);
        if (store == null) {
            throw CommonProblems.neighbourUnavailable();
        }
        return store.search(PATIENCE, question);
    }

    /// What every store is asked.
    @FunctionalInterface
    interface Searchable {
        @PostMapping("/internal/v1/store-search")
        StorePage search(Request.Options patience, @RequestBody StoreQuestion question);
    }

    @FeignClient(name = "plan-store", url = "${micip.neighbours.plan.url}")
    interface PlanStore extends Searchable {}

    @FeignClient(name = "catalog-store", url = "${micip.neighbours.catalog.url}")
    interface CatalogStore extends Searchable {}

    @FeignClient(name = "agreement-store", url = "${micip.neighbours.agreement.url}")
    interface AgreementStore extends Searchable {}

    @FeignClient(name = "gateway-store", url = "${micip.neighbours.gateway.url}")
    interface GatewayStore extends Searchable {}
}
