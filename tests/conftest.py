"""What holds for every suite."""

from hypothesis import HealthCheck, settings

# Speed is measured by `make bench`; here a busy machine must not fail a property.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")
