const PlanPage = () => null
export default PlanPage
