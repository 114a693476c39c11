using System.Globalization;
using System.Text.Json.Nodes;

namespace RightsGraph.Pages.Addresses;

/// <summary>The variables of the operations that search, made from an address.</summary>
internal static class SearchVariables
{
    /// <summary>Countries of conditions whose names are asked for: as many as a page of countries has.</summary>
    private const int MaxNamed = 50;

    /// <summary>Of <c>PageSearch</c>.</summary>
    public static JsonObject Of(SearchAddress address)
    {
        var isBackward = address is { Before: not null, After: null };
        return new JsonObject
        {
            ["query"] = address.Query,
            ["where"] = Where(address),
            ["order"] = AddressEnum.ToGraph(address.EffectiveOrder),
            ["match"] = AddressEnum.ToGraph(address.Match),
            ["first"] = isBackward ? null : SearchAddress.PageSize,
            ["after"] = isBackward ? null : address.After,
            ["last"] = isBackward ? SearchAddress.PageSize : null,
            ["before"] = isBackward ? address.Before : null,
            ["withText"] = !address.HasWords,
            ["withMonths"] = OnlyYear(address) is not null,
            ["codes"] = Variables.List(address.Conditions
                .Where(condition => condition.Field.Key is "country" or "mentions")
                .Select(condition => condition.Value)
                .Distinct()
                .Take(MaxNamed)),
        };
    }

    /// <summary>The year that the search is narrowed to, where it is one.</summary>
    public static int? OnlyYear(SearchAddress address)
    {
        var years = address.Conditions.Where(condition => condition.Field == ConditionField.Year).ToArray();
        return years is [{ IsKnown: true } year] && !address.Period.IsSet
            ? int.Parse(year.Value, CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>A value of <c>SearchFilterInput</c>. The conditions stand at its top, so that each facet leaves out
    /// those on its own field.</summary>
    public static JsonObject Where(SearchAddress address)
    {
        var where = new JsonObject();
        foreach (var field in address.Conditions.GroupBy(condition => condition.Field))
        {
            var known = field.Where(condition => condition.IsKnown).Select(condition => condition.Value);
            where[field.Key.Where] = field.Key == ConditionField.Year
                ? new JsonObject { ["in"] = Years(known) }
                : Variables.In(known);
        }

        address.Period.AddTo(where);
        return where;
    }

    private static JsonArray Years(IEnumerable<string> years) =>
        [.. years.Select(year => JsonValue.Create(int.Parse(year, CultureInfo.InvariantCulture)))];
}
