"""Areas: where two texts correspond, whatever the order of the words. `find` has the method."""

from unspin.copies.areas.find import find_areas
from unspin.copies.areas.settings import AREA_SETTINGS, AreaSettings

__all__ = ["AREA_SETTINGS", "AreaSettings", "find_areas"]
