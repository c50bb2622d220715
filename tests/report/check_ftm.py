"""Checks FollowTheMoney lines on stdin with the `followthemoney` package; run by its own environment's Python."""

import json
import sys

from followthemoney import model


def main() -> None:
    proxies = {}
    for line in sys.stdin:
        data = json.loads(line)
        schema = model.get(data["schema"])
        assert schema is not None, f"there is no schema {data['schema']}"
        schema.validate(data)
        proxy = model.get_proxy(data, cleaned=False)
        for name, values in data["properties"].items():
            assert set(proxy.get(name)) == set(values), f"{name} of a {data['schema']} was changed or lost"
        proxies[data["id"]] = proxy
    for proxy in proxies.values():
        for prop, value in proxy.itervalues():
            if prop.type.name == "entity":
                target = proxies[value].schema
                assert target.is_a(prop.range), f"{prop} does not allow a {target}"
    sys.stdout.write(str(len(proxies)))


main()
