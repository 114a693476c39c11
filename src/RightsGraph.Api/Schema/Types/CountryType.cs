using RightsGraph.Api.Request;
using RightsGraph.Api.Schema.Connections;
using RightsGraph.Api.Schema.Searching;
using RightsGraph.Archive.Countries;
using RightsGraph.Archive.Snapshots;

namespace RightsGraph.Api.Schema.Types;

internal sealed class CountryType : ObjectType<Country>
{
    public CountryType()
        : base(
            "Country",
            "A country or territory, with what the archive holds of it; or the World, for texts about no country.")
    {
        Id(country => NodeId.Of(country), "Names the country in the whole archive, now and after restarts.");
        Text("code", country => country.Code, "ISO 3166-1 alpha-3; XKX for Kosovo, XWW for the World.");
        Text("alpha2", country => country.Alpha2, "ISO 3166-1 alpha-2; XK for Kosovo, XW for the World.");
        Text("name", country => country.Name,
            "The usual English short name: Russia, North Korea, Bolivia, Côte d'Ivoire, Kosovo.");
        Text("region", country => country.Region, "UN geoscheme region, for instance Asia; World for the World.");
        NullableText("subregion", country => country.Subregion,
            "UN geoscheme subregion, for instance Central Asia; Antarctica and the World have none.");
        Field<NonNullGraphType<IntGraphType>>("summaryCount")
            .Description("How many summaries are about it.")
            .Resolve(context => HeldOf(context).Summaries.Length);
        Field<NonNullGraphType<IntGraphType>>("entryCount")
            .Description("How many entries are about it.")
            .Resolve(context => HeldOf(context).Entries.Length);
        Field<NonNullGraphType<IntGraphType>>("textCount")
            .Description("How many texts are about it: summaries and entries together.")
            .Resolve(context => HeldOf(context).Count);
        Field<LocalDateType>("newestDate")
            .Description("The date of its newest entry; null where it has none.")
            .Resolve(context => HeldOf(context).NewestDate);
        this.SummariesField(context => context.Source)
            .Description("The country's summaries; by document and position where no order is asked for.");
        this.EntriesField(context => context.Source)
            .Description("The country's entries; newest first where no order is asked for.");
        this.MentionedInField();
        this.TimelineField(
            "How many of the country's texts fall in each period, summaries by their year",
            (context, interval) => context.Index().TimelineOf(context.Source, interval));
        Interface<NodeInterface>();
    }

    private static CountryHoldings HeldOf(IResolveFieldContext<Country> context) =>
        context.Index().Snapshot.HoldingsOf(context.Source);
}
