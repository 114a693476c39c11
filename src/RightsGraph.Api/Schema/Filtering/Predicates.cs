namespace RightsGraph.Api.Schema.Filtering;

/// <summary>Joins conditions. Null stands for a condition that always holds.</summary>
internal static class Predicates
{
    public static Func<T, bool>? And<T>(Func<T, bool>? left, Func<T, bool>? right) =>
        left is null ? right : right is null ? left : value => left(value) && right(value);

    public static Func<T, bool>? All<T>(Func<T, bool>[] tests) =>
        tests.Length == 0 ? null : value => Array.TrueForAll(tests, test => test(value));

    public static Func<T, bool>? Any<T>(Func<T, bool>[] tests) =>
        tests.Length == 0 ? null : value => Array.Exists(tests, test => test(value));
}
