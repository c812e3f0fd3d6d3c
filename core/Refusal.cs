namespace Pdc.Core;

/// <summary>
/// Why a rule said no. The code is for programs and never changes (<c>change.own-work</c>); the sentence is Dutch, for the person
/// who asked, and says what to do where there is something to do.
/// </summary>
public sealed record Refusal(string Code, string Sentence);
