package fr.ess.http.shared;

import org.mapstruct.MapperConfig;
import org.mapstruct.ReportingPolicy;

/** How wire records are made from views: a field that nothing fills is an error. */
@MapperConfig(unmappedTargetPolicy = ReportingPolicy.ERROR)
public interface Mapping {}
