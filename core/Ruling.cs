using System.Diagnostics.CodeAnalysis;

namespace Pdc.Core;

/// <summary>What a rule decided: the new value, or the refusal. Both convert by themselves, so that a rule reads as its outcome.</summary>
public readonly record struct Ruling<T> where T : class
{
    readonly T? value;

    Ruling(T? value, Refusal? refusal) => (this.value, Refusal) = (value, refusal);

    public Refusal? Refusal { get; }

    [MemberNotNullWhen(true, nameof(Refusal))]
    public bool IsRefused => Refusal is not null;

    /// <exception cref="InvalidOperationException">The rule refused; ask <see cref="IsRefused"/> first.</exception>
    public T Value => value ?? throw new InvalidOperationException($"Refused ({Refusal?.Code}): there is no value.");

    public static implicit operator Ruling<T>(T value) => new(value, null);
    public static implicit operator Ruling<T>(Refusal refusal) => new(null, refusal);
}
