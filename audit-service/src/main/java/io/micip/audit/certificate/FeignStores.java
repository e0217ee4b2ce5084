package io.micip.audit.certificate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import feign.Request;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.stores.StoreAnswer;
import io.micip.chassis.stores.StoreQuestion;

/// The neighbours' stores, asked with this service's own token. A store is read whole, so there is more time for it than for
/// other questions; together less than a gateway waits.
@Component
class FeignStores implements Stores {
    private static final Request.Options PATIENCE = new Request.Options(300, TimeUnit.MILLISECONDS, 6,
            TimeUnit.SECONDS, false);

    private final Map<String, Searchable> byService;

    FeignStores(PlanStore plan, CatalogStore catalog, AgreementStore agreement, GatewayStore gateway) {
        byService = Map.of("plan-service", plan, "catalog-service", catalog, "agreement-service", agreement,
                "gateway", gateway);
    }

    @Override
    public Set<String> services() {
        return byService.keySet();
    }

    @Override
    public StoreAnswer search(String service, List<String> names) {
        var store = byService.get(service);
        if (store == null) {
            throw CommonProblems.neighbourUnavailable();
        }
        return store.search(PATIENCE, new StoreQuestion(names));
    }

    /// What every store is asked.
    interface Searchable {
        @PostMapping("/internal/v1/store-search")
        StoreAnswer search(Request.Options patience, @RequestBody StoreQuestion question);
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
