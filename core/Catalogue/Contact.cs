namespace Pdc.Core.Catalogue;

public enum ContactTopic { Changes, Protocols, Deliveries, Contracts }

/// <summary>Whom the bureau mails about what; without a municipality it is somebody of the bureau itself.</summary>
public sealed record Contact(MunicipalityCode? Municipality, string Position, string Email, IReadOnlyList<ContactTopic> Topics);
