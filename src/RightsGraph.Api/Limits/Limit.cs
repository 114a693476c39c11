namespace RightsGraph.Api.Limits;

/// <summary>How much of one thing a request may have.</summary>
/// <param name="Name">What <c>extensions.limit</c> calls it; for a setting also its key in the section.</param>
/// <param name="Code">One of <see cref="LimitCodes"/>.</param>
/// <param name="Max">The most that is allowed.</param>
/// <param name="What">The plural of what is counted, for the message.</param>
public readonly record struct Limit(string Name, string Code, long Max, string What)
{
    /// <summary>Null where <paramref name="count"/> keeps within the limit.</summary>
    /// <param name="count">What was found.</param>
    /// <param name="where">Begins the message: what has so many of them.</param>
    internal LimitViolation? Check(long count, string where) => count <= Max
        ? null
        : new(Code, Name, Max, $"{where} has {Shown(count)} {What}; at most {Max} are allowed ({Name}).");

    /// <summary>The violation where counting stopped at the limit.</summary>
    internal LimitViolation Exceeded(string where) =>
        new(Code, Name, Max, $"{where} has more than {Max} {What} ({Name}).");

    private static string Shown(long count) => count >= Saturating.Max ? "countless" : $"{count}";
}

/// <summary>Why a request is refused before any of it runs.</summary>
/// <param name="Code">One of <see cref="LimitCodes"/>.</param>
/// <param name="Limit">The limit's name; null where no number is the reason.</param>
/// <param name="Max">What the limit allows.</param>
/// <param name="Message">Names the limit and what was found, for the client.</param>
public sealed record LimitViolation(string Code, string? Limit, long Max, string Message);
